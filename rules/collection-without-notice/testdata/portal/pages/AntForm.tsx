import { Form, Input } from "antd";
import { z } from "zod";

export function TravelForm({ onFinish }: { onFinish: (v: object) => void }) {
  return (
    <Form onFinish={onFinish}>
      <Form.Item name="fullName">
        <Input />
      </Form.Item>
      <Form.Item name="passportNo"> {/* want collection-without-notice "TravelForm" */}
        <Input />
      </Form.Item>
    </Form>
  );
}

export const schema = z.object({ passportNo: z.string() });
