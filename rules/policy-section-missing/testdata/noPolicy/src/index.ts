export const governance = { sections: {} };
