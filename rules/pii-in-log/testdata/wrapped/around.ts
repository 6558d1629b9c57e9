interface Diver {
  diverId: string;
  bankAccountNumber: string;
}

function traced<A extends unknown[], R>(name: string, fn: (...args: A) => R): (...args: A) => R {
  return (...args: A) => {
    console.log(name, args); // want pii-in-log "Bank account number"
    return fn(...args);
  };
}

function second<A extends unknown[], R>(fn: (...args: A) => R): (...args: A) => R {
  return (...args: A) => {
    console.log(args[1]);
    return fn(...args);
  };
}

function timed<A extends unknown[], R>(name: string, fn: (...args: A) => R): (...args: A) => R {
  return (...args: A) => {
    const begun = Date.now();
    const out = fn(...args);
    console.log(name, Date.now() - begun);
    return out;
  };
}

/** Is handed nothing that tells of anybody. */
function listed<A extends unknown[], R>(fn: (...args: A) => R): (...args: A) => R {
  return (...args: A) => {
    console.log(args);
    return fn(...args);
  };
}

function pay(d: Diver, amount: number): string {
  return `${d.diverId}:${amount}`;
}

export const tracedPay = traced("pay", pay);
export const timedPay = timed("pay", pay);
export const secondPay = second(pay);
export const listedPages = listed((page: number, sort: string) => `${page} ${sort}`);
