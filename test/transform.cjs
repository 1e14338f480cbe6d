const { createTransformer } = require("babel-jest").default;

const babel = createTransformer();

/** Babel, as jest has it; what one project has compiled serves the others, for nothing in it depends on the project. */
module.exports = {
  ...babel,
  getCacheKey: (text, filename, options) =>
    babel.getCacheKey(text, filename, { ...options, configString: "" }),
};
