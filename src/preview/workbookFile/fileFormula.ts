/**
 * Functions newer than the file format, which a file writes with a prefix: without it neither Excel nor
 * LibreOffice knows them ("Issue: An _xlfn. prefix is displayed in front of a formula",
 * support.microsoft.com).
 */
const PREFIXED = /(?<![\w.])(ISFORMULA)\(/g;

/** A formula with its sign as a file has it, without. */
export const fileFormula = (formula: string): string =>
  formula.slice(1).replace(PREFIXED, "_xlfn.$1(");

/** The formula of a file as the grid has it, with its sign. */
export const gridFormula = (formula: string): string => `=${formula.replaceAll("_xlfn.", "")}`;
