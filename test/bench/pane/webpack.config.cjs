const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const product = require("../../../webpack.config.js");

/** The pane as it is served, and beside it a page that has its workbook in a thread of its own. */
module.exports = (env, options) => {
  const { entry, module: modules, plugins, ...rest } = product(env, options);
  return {
    ...rest,
    context: path.resolve(__dirname, "../../.."),
    entry: { ...entry, bench: "./test/bench/pane/page.ts" },
    module: {
      rules: [...modules.rules, { test: /\.ts$/, include: __dirname, use: "babel-loader" }],
    },
    plugins: [
      ...plugins,
      new HtmlPlugin({
        filename: "bench.html",
        template: path.join(__dirname, "page.html"),
        chunks: ["bench"],
        inject: "head",
        scriptLoading: "defer",
      }),
    ],
  };
};
