// No form around it: what is sent, and where, is for whoever shows it.
export const IdentityStep = ({ next }: { next: () => void }) => (
  <div>
    <input name="idCardNo" /> {/* want? collection-without-notice "IdentityStep" */}
    <button onClick={next}>Next</button>
  </div>
);

export const Shown = ({ idCardNo }: { idCardNo: string }) => (
  <form>
    <input readOnly value={idCardNo} />
  </form>
);

export const CarForm = ({ send }: { send: () => void }) => (
  <form onSubmit={send}>
    <input name="annualMileage" />
    <input name="idCardNo" type="text" />
    <input type="hidden" name="noticeVersion" value="2026-01" />
  </form>
);
