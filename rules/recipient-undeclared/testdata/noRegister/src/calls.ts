export const send = (code: number) => fetch("https://api.scoring-house.com/v1", { method: "POST", body: `${code}` });
