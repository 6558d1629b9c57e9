import { Pool } from "pg";

const pool = new Pool();

export const setLodgerPassport = (id: string, passportNo: string) =>
  pool.query("UPDATE lodger SET passport_no = $2 WHERE id = $1", [id, passportNo]);

/** A trigger that only sets the time. */
export const setLandlordPassport = (id: string, passportNo: string) =>
  pool.query("UPDATE landlord SET passport_no = $2 WHERE id = $1", [id, passportNo]); // want change-not-audited "setLandlordPassport"

/** The trigger is told of no deletion; what a row holds is not known here. */
export const dropLodger = (id: string) => pool.query("DELETE FROM lodger WHERE id = $1", [id]);

export const renameStreet = (id: string, street: string) =>
  pool.query("UPDATE street SET title = $2 WHERE id = $1", [id, street]);
