// Words that rules hand to answers about several things. Regular expressions are on the words of names, in lower case and parted by
// blanks, unless one says otherwise.

export interface PeriodTerms {
  /** Regular expression on the words of a setting or constant, parted by blanks. */
  periods: string;
}

/** Regular expressions; but for the first three, on words in lower case, parted by blanks. */
export interface PermissionTerms {
  /** On names as they are spelled: all that can be a table of what roles may do, or a member of one. */
  any: string;
  /** Actions of a cloud's services that reach data, and ready-made policies that let do everything. */
  dataActions: string;
  managed: string;
  /** Roles that may do everything, and programs that run a cluster. */
  seniors: string;
  operators: string;
  /** Roles that somebody takes only when all else fails. */
  emergencies: string;
  /** Policies that only bound what others give. */
  bounds: string;
  /** Roles of the many. */
  juniors: string;
  /** Tables of what roles may do, and members that hold what one may. */
  maps: string;
  permissions: string;
  /** Permissions that begin something, and that approve it: one role with both needs nobody else. */
  begins: string;
  approves: string;
  /** Members that hold the role of somebody, and roles that are no default. */
  roleNames: string;
  fallbacks: string;
  /** Functions that make any of the staff, and roles that none of them is to begin with. */
  makes: string;
  highest: string;
  /** Roles of a database that own the tables or look after them; those that only policies hold back. */
  trusted: string;
  held: string;
  /** Those of other companies, and programs that look after them; what is no table but a part of one, made to be shown to them. */
  outsiders: string;
  programs: string;
  views: string;
  /** What is kept of somebody's health, and what is only counted or listed of it; roles that advertise. */
  health: string;
  figures: string;
  advertisers: string;
}

/** Regular expressions. */
export interface ShellTerms {
  /** Paths of settings that are commands. */
  scripts: string;
  /** Functions that run a shell, and modules that have such. */
  runs: string;
  shells: string;
  /** Programs without which nothing of a file of code matters. */
  dumps: string;
}

/** Regular expressions on words, in lower case and parted by blanks. */
export interface TickTerms {
  /** How all of them are spelled, without regard to case. It is a consent, and one to the terms that everybody accepts. */
  spelled: string;
  agrees: string;
  terms: string;
  /** Names of a yes that is kept. */
  answers: string;
  /** What needs a consent of its own. */
  single: readonly string[];
}

/** Regular expressions; but for data types on words parted by blanks. */
export interface GuardianTerms {
  /** Data types of children only; names of data and records that are a child's, where their types are of `about`. */
  childTypes: string;
  children: string;
  about: string;
  /** What functions, addresses and records are called that are there for the young. */
  underage: string;
  /** Data types that tell the age, and names of records of persons whose age nobody can take for granted. */
  birthTypes: string;
  persons: string;
  /** What speaks of a guardian, of a consent, of a parent, of an age. */
  guardians: string;
  consents: string;
  parents: string;
  ages: string;
  /** Routes and handlers that other systems call, or that only fill a database. */
  machines: string;
  /** The same where the data of many is brought in. */
  imports: string;
}

/** Regular expressions on words parted by blanks. */
export interface TrailTerms {
  /** Names that say it by themselves, and names that may. */
  names: string;
  perhaps: string;
  /** Words of a name with which it is another log. */
  unless: string;
  /** Fields that say who did something, and what; a record with a name that may say it has both. */
  who: string;
  what: string;
  /** Fields of a case that somebody reviews. */
  reviews: string;
}

/** Regular expressions on the words of a name, parted by blanks. */
export interface PlainObjectTerms {
  /** Names of consents. */
  about: string;
  /** Objects and functions that hold or make what a form begins with; types of forms. */
  begins: string;
  forms: string;
  /** Functions that take up a customer. */
  registers: string;
  /** Functions and objects that are about something that was given, or that nobody is asked for: tests, samples, choices that were made. */
  given: string;
  /** Consents that no contract needs. */
  separate: string;
}
