// The made-up client and the suppliers of the sample. No permanent account number begins with ZZ,
// so none of these GSTINs is anybody's; their check digits are right.

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The GSTIN of a State's code and a PAN: first registration, Z, check digit (base 36, weights 1, 2). */
function gstinOf(state, pan) {
  const first14 = `${state}${pan}1Z`;
  let sum = 0;
  [...first14].forEach((letter, i) => {
    const product = ALPHABET.indexOf(letter) * (1 + (i % 2));
    sum += Math.floor(product / 36) + (product % 36);
  });
  return first14 + ALPHABET[(36 - (sum % 36)) % 36];
}

const party = (state, pan, name) => ({ state, gstin: gstinOf(state, pan), name });

export const CLIENT = party("29", "ZZACN4021Q", "Nandi Hills Office Supplies Pvt Ltd");

/** Names that a spreadsheet might take for a formula, a browser for markup, and a font for boxes. */
export const SUPPLIERS = [
  party("29", "ZZACK1107A", "Kaveri Paper Mills Pvt Ltd"),
  party("27", "ZZACS2214B", "Sahyadri Steel Furniture Pvt Ltd"),
  party("29", "ZZAFG3321C", "=Ganga Print Works"),
  party("33", "ZZACC4428D", "Coromandel Electricals Ltd"),
  party("27", "ZZAFN5535E", "नर्मदा स्टेशनरी"),
  party("29", "ZZAPD6642F", "D'Souza & Sons"),
  party("36", "ZZACD7749G", "Deccan Datacom Pvt Ltd"),
  party("27", "ZZAFP8856H", "+Plus Packaging LLP"),
  party("07", "ZZACY9963J", "Yamuna Software Services Pvt Ltd"),
  party("29", "ZZAPA1070K", "Anjaneya Furniture"),
  party("33", "ZZACM2187L", "-Minus Forty Cold Chain Pvt Ltd"),
  party("24", "ZZACS3294M", "Sabarmati Chemicals Ltd"),
  party("36", "ZZAFD4301N", "@Desk Interiors"),
  party("29", "ZZACC5418P", "Cubbon Couriers Pvt Ltd"),
  party("09", "ZZAPA6525Q", "<b>Awadh</b> Brassware"),
  party("32", "ZZACP7632R", "Periyar Rubber Products Ltd"),
  party("19", "ZZAFH8749S", 'Hooghly "Jute" Bags'),
  party("29", "ZZACM9856T", "Malnad Tobacco & Areca Traders"),
];

export const SEZ_SUPPLIERS = [
  party("29", "ZZACV1963U", "Vrindavan Tech Park SEZ Unit"),
  party("33", "ZZACM2070V", "Mahabalipuram SEZ Components Ltd"),
];

/** E-commerce operators report under section 9(5) what others sold through them. */
export const OPERATORS = [
  party("29", "ZZACS3187W", "Sawari Cabs (ECO)"),
  party("27", "ZZACB4294X", "Bhojan Delivery (ECO)"),
];

/** Customers of the client, and who sells through it. */
export const CUSTOMERS = [
  party("29", "ZZACH1408A", "Hampi Hotels Pvt Ltd"),
  party("27", "ZZACD2515B", "Deccan Dental Care LLP"),
  party("29", "ZZAFC3622C", "=Cauvery Classes"),
  party("33", "ZZACM4729D", "Marina Motors Ltd"),
  { ...party("29", "ZZACE5836E", "Electronic City SEZ Labs"), sez: true },
  party("36", "ZZAFG6943F", "गोलकोंडा गारमेंट्स"),
  party("27", "ZZAPB7050G", "<b>Bandra</b> Books"),
];

export const SELLERS = [
  party("29", "ZZAPT8157H", "Tumakuru Taxi Owners"),
  party("29", "ZZAPK9264J", "Kolar Kitchens"),
];
