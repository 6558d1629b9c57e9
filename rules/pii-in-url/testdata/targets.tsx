// Links whose target is an object, windows that are opened; mail and telephone are no pages.
import Link from "next/link";
import { NavLink } from "react-router-dom";

interface Driver {
  driverId: string;
  licenceNo: string;
  passportNo: string;
  email: string;
  mobile: string;
}

export const Find = ({ driver }: { driver: Driver }) => (
  <>
    <Link href={{ pathname: "/drivers", query: { passport: driver.passportNo } }}>find</Link> {/* want pii-in-url "Passport" */}
    <NavLink to={{ pathname: "/drivers", search: `?mail=${driver.email}` }}>find</NavLink> {/* want pii-in-url "E-mail" */}
    <Link href={{ pathname: "/drivers", query: { id: driver.driverId } }}>open</Link>
    <NavLink to={{ pathname: "/drivers", state: { passport: driver.passportNo } }}>open</NavLink>
    <a href={`/drivers/${driver.passportNo}/cover`}>cover</a> {/* want pii-in-url "Passport" */}
    <Link href={`/drivers/${driver.driverId}/cover`}>cover</Link>
    <Card to={`Dear ${driver.passportNo}`} />
    <a href={`mailto:${driver.email}`}>write</a>
    <a href={`tel:${driver.mobile}`}>call</a>
  </>
);

export function letter(driver: Driver) {
  window.open(`/letters/print?passport=${driver.passportNo}`); // want pii-in-url "window.open"
  window.open("/letters/print?" + new URLSearchParams({ to: driver.email })); // want pii-in-url "E-mail"
  window.open(`/letters/print?id=${driver.driverId}`);
}

export function contact(driver: Driver) {
  window.location.href = `mailto:${driver.email}?subject=Your%20cover`;
  const dial = "tel:" + driver.mobile;
  window.open(dial);
  location.assign(`sms:${driver.mobile}`);
}
