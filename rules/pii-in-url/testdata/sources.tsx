interface Driver {
  id: string;
  firstName: string;
  lastName: string;
  mobile: string;
}
export const Faces = ({ driver, place }: { driver: Driver; place: { name: string } }) => (
  <div>
    <img alt="" src={`/faces?name=${driver.firstName}+${driver.lastName}`} /> {/* want pii-in-url "put into an address by src" */}
    <img alt="" src={`/faces/${driver.id}?size=64`} />
    <img alt="" src={`/maps?name=${place.name}`} />
    <a href={`/people?name=${driver.lastName}`}>others</a>
    <iframe title="calls" src={`https://calls.insurer.example/?to=${driver.mobile}`} /> {/* want pii-in-url "Mobile phone number" */}
  </div>
);
