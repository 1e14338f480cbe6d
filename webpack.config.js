const { Buffer } = require("node:buffer");
const { existsSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");
const { Compilation, WebpackError, sources } = require("webpack");
const lock = require("./package-lock.json");
const { name, version } = require("./package.json");

/** Microsoft supports office.js from this address only, so every built pane loads it from there. */
const HOSTED_OFFICE = "https://appsforoffice.microsoft.com";
/** JavaScript the pane begins with, packed as hosts send it; office.js, worker, later parts apart. */
const MOST_PANE_BYTES = 260 * 1024;
/** The address written in manifest.xml, which is the one for development. */
const MANIFEST_ADDRESS = "https://localhost:3000";
/** A published add-in needs an Id of its own, so that it can be installed beside a development one. */
const PUBLISHED_ID = "675c9475-bb30-44c4-9bc0-bd0ef2de8092";

/** What the pane's page may load: its own files and office.js, nothing else, and no code from text. */
const contentPolicy = (officeOrigin) =>
  [
    "default-src 'none'",
    ["script-src 'self'", officeOrigin].filter(Boolean).join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const page = (options) =>
  new HtmlPlugin({ inject: "head", scriptLoading: "defer", minify: false, ...options });

/** manifest.xml for another address; a published one also gets the published Id. */
const manifestFor = (address, published) => (text) => {
  const moved = String(text).replaceAll(MANIFEST_ADDRESS, address);
  return published ? moved.replace(/<Id>[^<]*<\/Id>/, `<Id>${PUBLISHED_ID}</Id>`) : moved;
};

/** Says in the build's own list of warnings that the manifest still points to this machine. */
const warnOfMissingAddress = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("address", ({ warnings }) =>
      warnings.push(
        new WebpackError(
          `dist/manifest.xml points to ${MANIFEST_ADDRESS}. Give the address the files will ` +
            "stand at: npm run build -- --env address=https://…",
        ),
      ),
    ),
};

/** Fails the build when the pane has grown beyond what opens within a second. */
const paneBudget = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("pane budget", (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: "pane budget", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const scripts = compilation.entrypoints.get("taskpane").getFiles();
          const bytes = scripts
            .filter((name) => name.endsWith(".js"))
            .reduce((sum, name) => sum + gzipSync(assets[name].buffer()).length, 0);
          if (bytes > MOST_PANE_BYTES) {
            compilation.errors.push(
              new WebpackError(`The pane has ${bytes} bytes; it may have ${MOST_PANE_BYTES}.`),
            );
          }
        },
      ),
    ),
};

/**
 * What ships, of which version and licence, in CycloneDX 1.5, as the lockfile has it. `npm sbom
 * --omit=dev` will not do: it leaves out what a tool of the development needs too, such as React.
 */
const materials = () => {
  const shipped = Object.entries(lock.packages).filter(([at, { dev }]) => at !== "" && !dev);
  const components = shipped.map(([at, { version, license, integrity }]) => {
    const bundled = at.split("node_modules/").at(-1);
    const content = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
    return {
      type: "library",
      "bom-ref": `${bundled}@${version}`,
      name: bundled,
      version,
      purl: `pkg:npm/${bundled.replace("@", "%40")}@${version}`,
      licenses: [{ license: { id: license } }],
      hashes: [{ alg: "SHA-512", content }],
    };
  });
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name, version } },
    components,
  };
};

/** Writes the list of what ships beside it. */
const billOfMaterials = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("bill of materials", (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: "bill of materials", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const list = JSON.stringify(materials(), undefined, 2);
          compilation.emitAsset("sbom.cdx.json", new sources.RawSource(list));
        },
      ),
    ),
};

/** Licences of what is bundled; a package without one stops the build. */
const licences = new LicenseWebpackPlugin({
  outputFilename: "licences.txt",
  perChunkOutput: false,
  stats: { warnings: false, errors: true },
});

/** Excel insists on a certificate the system trusts; office-addin-dev-certs puts it there. */
const trustedCertificate = () => {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const [key, cert, ca] = ["localhost.key", "localhost.crt", "ca.crt"].map((name) =>
    path.join(folder, name),
  );
  return existsSync(key) ? { key, cert, ca } : {};
};

/**
 * @param env `address` (https://… where a build will stand), `port` (else PORT, else 3000),
 *   `excel` (serve for a real Excel: office.js from Microsoft, trusted certificate).
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const serving = Boolean(env.WEBPACK_SERVE);
  const port = Number(env.port ?? process.env.PORT ?? 3000);
  const address = serving ? `https://localhost:${port}` : env.address?.replace(/\/+$/, "");
  const officeOrigin = serving && !env.excel ? "" : HOSTED_OFFICE;

  return {
    mode,
    target: "web",
    // Neither kind of map evaluates text, which the pane's content policy forbids.
    devtool: serving ? "cheap-module-source-map" : "source-map",
    entry: {
      // One page for the pane and the ribbon's commands: the manifest asks for a shared runtime.
      taskpane: ["./src/commands/commands.ts", "./src/taskpane/index.tsx"],
      ...(serving && { preview: "./src/preview/page/index.ts" }),
      ...(officeOrigin === "" && { newerMembers: "./src/preview/page/newerMembers.ts" }),
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: serving ? "[name].js" : "[name].[contenthash].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", "..."] },
    module: {
      rules: [
        { test: /\.tsx?$/, include: path.resolve(__dirname, "src"), use: "babel-loader" },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    optimization: { splitChunks: { chunks: "all" } },
    performance: { hints: false },
    stats: { preset: "minimal", errors: true, warnings: true },
    plugins: [
      page({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: officeOrigin === "" ? ["newerMembers", "taskpane"] : ["taskpane"],
        officeJs: officeOrigin ? `${officeOrigin}/lib/1/hosted/office.js` : "office/office.js",
        contentPolicy: contentPolicy(officeOrigin),
      }),
      ...(serving
        ? [
            page({
              filename: "index.html",
              template: "./src/preview/page/index.html",
              chunks: ["preview"],
            }),
          ]
        : []),
      new CopyPlugin({
        patterns: [
          {
            from: "manifest.xml",
            transform: manifestFor(address ?? MANIFEST_ADDRESS, Boolean(!serving && address)),
          },
          {
            from: "assets",
            to: "assets",
            globOptions: { ignore: ["**/*.mjs", "**/readme/**", "**/_headers"] },
          },
          ...(serving ? [] : [{ from: "assets/_headers", to: "_headers", toType: "file" }]),
        ],
      }),
      ...(serving ? [] : [paneBudget, billOfMaterials, licences]),
      ...(serving || address ? [] : [warnOfMissingAddress]),
    ],
    devServer: {
      host: "localhost",
      port,
      server: { type: "https", options: env.excel ? trustedCertificate() : {} },
      static: [
        {
          directory: path.dirname(require.resolve("@microsoft/office-js/dist/office.js")),
          publicPath: "/office",
          watch: false,
        },
      ],
      open: Boolean(process.stdout.isTTY && !process.env.CI && !env.excel),
      hot: false,
      devMiddleware: { etag: "weak" },
      client: { overlay: { warnings: false, errors: true, runtimeErrors: false } },
    },
  };
};
