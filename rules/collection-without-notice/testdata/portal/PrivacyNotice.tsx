export const PrivacyNotice = ({ purpose }: { purpose: string }) => <a href={`/privacy#${purpose}`}>What we do with it</a>;
