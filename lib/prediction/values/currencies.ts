/** The three letters of the currencies that amounts are read in, as alternatives of an expression. */
export const currencyCodes = 'eur|usd|gbp|pln|brl|chf|mxn|cad|aud|sek|nok|dkk|czk';
