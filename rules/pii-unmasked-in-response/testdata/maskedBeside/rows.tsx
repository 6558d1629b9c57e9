import { formatPhone } from "../shared/format";
import { maskMobile, maskName } from "../shared/mask";

interface Walker {
  name: string;
  mobile: string;
  passportNo: string;
  plan: string;
}

/** Nothing is masked here. */
export function Plain({ walker }: { walker: Walker }) {
  return (
    <p>
      {formatPhone(walker.mobile)} {walker.passportNo}
    </p>
  );
}

export function Wholly({ walker }: { walker: Walker }) {
  return (
    <p>
      {maskName(walker.name)} {maskMobile(walker.mobile)}
    </p>
  );
}

export function NoNumber({ walker }: { walker: Walker }) {
  return (
    <p>
      {maskName(walker.name)} {walker.plan}
    </p>
  );
}
