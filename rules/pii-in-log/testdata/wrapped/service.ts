import { Counted, Listed, Told } from "./marks";

interface Rider {
  riderId: string;
  birthDate: string;
}

export class Riders {
  @Told()
  add(rider: Rider): string {
    return rider.riderId;
  }

  @Counted()
  remove(rider: Rider): string {
    return rider.riderId;
  }

  @Listed()
  find(riderId: string, page: number): string {
    return `${riderId} ${page}`;
  }
}
