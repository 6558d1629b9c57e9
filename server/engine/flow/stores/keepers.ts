// Names of what keeps records: `CustomerRepository`, `claimDao`, `投保人仓库`. Input: the name of a type or a variable. Output: what
// it keeps.
const KEEPER = /^(.*?)(?:Repository|Repo|Dao|DAO|Store|Mapper|Persistence|[仓倉][库庫储儲]|存[储儲])$/;

/** "Customer" of `CustomerRepository`, "" of `Repository`; undefined of what is called otherwise. */
export function keptBy(name: string): string | undefined {
  return KEEPER.exec(name)?.[1];
}
