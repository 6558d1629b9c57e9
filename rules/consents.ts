// Words by which consents are kept, for the rules about them.

/** Records of a yes to everything at once that are called agreements: those of a contract are called by what they are about. */
export const AGREEMENTS =
  "((general|blanket|global|overall|umbrella|privacy|kh|ke ?hu|yong ?hu|hui ?yuan) (agree|agreements?)|(customer|client|user|member|insured|patient|applicant) agree)( (records?|entity|model|schema))?";
