// before: connect("Server=10.1.1.1;User Id=batch;Password=${bearer-token#7};Encrypt=true") // want secret-hardcoded
// const client = new Client({ token: "${github-token#2}" }); // want secret-hardcoded "GitHub"
// the password is rotated every 24 hours, see page 12
// password: string of at least 12 characters
/** @example login({ token: "${github-token#3}" }) */
export const connected = true;
