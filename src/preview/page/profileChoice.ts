import { PROFILES, type Profile } from "../profiles";

/** What the profiles are called in full. */
const TITLES: Readonly<Record<Profile["name"], string>> = {
  "Excel 2021": "Excel 2021 LTSC",
  "Excel 2024": "Excel 2024 LTSC",
  Windows: "Microsoft 365, Windows",
  Mac: "Microsoft 365, Mac",
  web: "Excel for the web",
};

/** Lists the Excels the page can be and tells which one a person wants. */
export function offerProfiles(
  choice: HTMLSelectElement,
  now: Profile,
  become: (profile: Profile) => void,
): void {
  const profiles = Object.values(PROFILES);
  choice.replaceChildren(
    ...profiles.map(
      ({ name }) => new Option(TITLES[name], name, name === now.name, name === now.name),
    ),
  );
  choice.addEventListener("change", () => {
    const wanted = profiles.find(({ name }) => name === choice.value);
    if (wanted) become(wanted);
  });
}
