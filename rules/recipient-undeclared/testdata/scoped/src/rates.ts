export const own = (code: number) => fetch("https://api.harbour.io/rates", { method: "POST", body: `${code}` });
export const other = (code: number) => fetch("https://api.harbour.net/rates", { method: "POST", body: `${code}` }); // want recipient-undeclared "api.harbour.net"
