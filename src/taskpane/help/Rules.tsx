import { RULES, type RuleLevel } from "../../ims/rules";
import { Sourced } from "./Sourced";

const LEVELS: readonly { readonly level: RuleLevel; readonly title: string }[] = [
  { level: "refusal", title: "Refused at once, because" },
  { level: "error", title: "Stops the export, because" },
  { level: "warning", title: "Only warned about, because" },
];

/** The register of rules: what is refused, what stops the export, what is only warned about. */
export function Rules() {
  return LEVELS.map(({ level, title }) =>
    RULES.filter((rule) => rule.level === level).map(({ id, why, source, inferred }, index) => (
      <Sourced
        key={id}
        {...(index === 0 && { title })}
        text={`${why}.`}
        source={source}
        inferred={inferred ?? false}
      />
    )),
  );
}
