// Lets Node run the repository's TypeScript as it stands, with the same presets as the tests.
const { readFileSync } = require("node:fs");
const { transformSync } = require("@babel/core");

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, "utf8"), { filename });
    module._compile(code, filename);
  };
}
