export const NoticeOfPrivacy = ({ version }: { version: string }) => <a href={`/privacy/${version}`}>How we use it</a>;
