// complaint of 110101190001020001, handled by hand // want real-pii-in-source
// order 2026112500001 of 20261125 was lost
export const handled = true;
