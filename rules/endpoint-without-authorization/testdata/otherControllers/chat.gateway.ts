import { UseGuards } from "@nestjs/common";
import { MessageBody, SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
import { allergiesOf } from "./guests";
import { SocketGuard } from "./socketGuard";

@WebSocketGateway()
export class ChatGateway {
  @SubscribeMessage("guest:file")
  file(@MessageBody() id: string) { // want endpoint-without-authorization "SUBSCRIBEMESSAGE /guest:file hands out"
    return allergiesOf(id);
  }
  @UseGuards(SocketGuard)
  @SubscribeMessage("guest:checked")
  checked(@MessageBody() id: string) {
    return allergiesOf(id);
  }
  @SubscribeMessage("typing")
  typing(@MessageBody() room: string) {
    return { room };
  }
}
