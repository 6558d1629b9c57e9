export function One({ register }: { register: (name: string) => object }) {
  return (
    <form>
      <label>
        <input type="checkbox" {...register("agree")} /> {/* want consent-not-separate "agree. stands for several" */}I
        agree to the <a href="/terms">terms</a>, that my health data is used and shared with partners
      </label>
    </form>
  );
}

export function Three() {
  return (
    <p>
      <Checkbox name="all">我同意健康资料的收集、向第三方提供以及境外传输</Checkbox> {/* want consent-not-separate "stands for several" */}
    </p>
  );
}

/** One purpose, whatever it is about. */
export function Separate() {
  return (
    <form>
      <label>
        <input type="checkbox" name="health" /> 同意将健康资料提供予合作医院
      </label>
      <label>
        <input type="checkbox" name="abroad" /> 同意传输至境外
      </label>
      <label>
        <input type="checkbox" name="terms" /> 我已阅读并同意服务条款与隐私政策
      </label>
    </form>
  );
}

/** Said once for all boxes. */
export function Together() {
  return (
    <form>
      <p>I agree to the terms, that my health data is used and shared with partners:</p>
      <input type="checkbox" name="health" />
      <input type="checkbox" name="partners" />
    </form>
  );
}

export function Read() {
  return <p>We ask whether you agree before health data is shared with partners, as our terms say.</p>;
}

declare const Checkbox: (props: { name: string; children: string }) => null;
