export function DataNotice() {
  return <p>How we use what you enter: <a href="/privacy-notice">privacy notice</a></p>;
}
