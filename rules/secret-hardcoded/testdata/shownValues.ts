// A variable that is called a sample shows what a value looks like; what would work all the same is one.
export const sample = { host: "db", password: "changeme" };
export const exampleLogin = { user: "clerk", login: { password: "changeit" } };
export const login = { user: "clerk", password: "changeit" }; // want secret-hardcoded "default of development"
export const sampleRate = { password: process.env.DB_PASSWORD ?? "changeme2" }; // want secret-hardcoded "stands in"
export const exampleClient = { password: "Baodan#7391x" }; // want secret-hardcoded "password"
