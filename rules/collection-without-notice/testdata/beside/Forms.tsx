import { NoticeOfPrivacy } from "./NoticeOfPrivacy";

export function Registration({ send }: { send: (form: FormData) => void }) {
  return (
    <form action={send as never}>
      <input name="passportNo" />
      <input name="medicalHistory" />
      <NoticeOfPrivacy version="3" />
    </form>
  );
}

export function Enquiry({ send }: { send: (form: FormData) => void }) {
  return (
    <form action={send as never}>
      <input name="passportNo" /> {/* want collection-without-notice "Enquiry asks for" */}
      <input name="fullName" />
    </form>
  );
}

export function Trial({ send }: { send: (form: FormData) => void }) {
  return (
    <form action={send as never}>
      <input name="passportNo" />
      <input name="fullName" />
      <NoticeOfPrivacy version="3" />
    </form>
  );
}

export const Finder = () => (
  <form role="search">
    <input name="trip" />
  </form>
);
