interface Guest {
  guestId: string;
  email: string;
  room: string;
}

export function stay(g: Guest, guests: Guest[]): void {
  let last = "";
  let room = "";
  const keep = () => {
    last = g.email;
    room = g.room;
  };
  keep();
  console.log(last); // want pii-in-log "E-mail address"
  console.log(room);
  const all: string[] = [];
  const rooms: string[] = [];
  guests.forEach((one) => {
    all.push(one.email);
    rooms.push(one.room);
  });
  console.log(all); // want pii-in-log "E-mail address"
  console.log(all.length, rooms);
  let done = false;
  guests.forEach((one) => {
    done = one.email !== "";
  });
  console.log(done);
}
