import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Which rooms of `src` a room may import, besides itself. Data flows one way; see the README. */
const ARROWS = {
  ims: [],
  gstr2b: ["ims"],
  files: ["ims", "gstr2b"],
  excel: ["ims", "gstr2b"],
  review: ["ims", "gstr2b", "files", "excel"],
  taskpane: ["ims", "gstr2b", "review"],
  commands: ["review"],
  preview: [],
};

const rooms = Object.keys(ARROWS);

/** A room may not import the rooms it has no arrow to. */
const arrows = rooms.map((room) => {
  const closed = rooms.filter((other) => other !== room && !ARROWS[room].includes(other));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: closed.map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `${room} has no arrow to ${other}.`,
          })),
        },
      ],
    },
  };
});

/** The pure rooms: no Excel, no DOM, no zod, no clock. */
const pure = {
  files: ["src/ims/**/*.ts", "src/gstr2b/**/*.ts"],
  rules: {
    "no-restricted-globals": ["error", "Excel", "Office", "document", "window"],
    "no-restricted-syntax": [
      "error",
      {
        selector:
          "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
        message: "The clock comes in as an argument.",
      },
    ],
  },
};

/** Only the door to Excel, and the stand-in behind it, may name Excel. */
const door = {
  files: ["src/{ims,gstr2b,files,review,taskpane}/**/*.{ts,tsx}"],
  rules: { "no-restricted-globals": ["error", "Excel", "Office"] },
};

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  ...arrows,
  door,
  pure,
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        process: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  prettier,
);
