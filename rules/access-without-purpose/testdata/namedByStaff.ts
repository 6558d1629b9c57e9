// Persons who are searched by their names in Chinese, beside a search that asks for a reason.
import { BadRequestException, Controller, Get, Query, UseGuards } from "@nestjs/common";
import { StaffGuard } from "./staff.guard";

declare const store: { ofName(name: string, limit: number): Promise<{ id: string; 病史: string }[]> };

@Controller("members")
@UseGuards(StaffGuard)
export class 会员查询 {
  @Get("by-name")
  async byName(@Query("姓名") 姓名: string) { // want access-without-purpose "lets staff look persons up by 姓名"
    const rows = await store.ofName(姓名, 20);
    return rows.map((row) => ({ id: row.id }));
  }

  @Get("by-keyword")
  async byKeyword(@Query("关键词") 关键词: string) { // want access-without-purpose
    const rows = await store.ofName(关键词, 20);
    return rows.map((row) => ({ id: row.id }));
  }

  @Get("by-reason")
  async byReason(@Query("姓名") 姓名: string, @Query("查询事由") 查询事由: string) {
    if (!查询事由) throw new BadRequestException("reason");
    const rows = await store.ofName(姓名, 20);
    return rows.map((row) => ({ id: row.id }));
  }

  // What is searched is no person.
  @Get("levels")
  async levels(@Query("等级名称") 等级名称: string) {
    const rows = await store.ofName(等级名称, 20);
    return rows.map((row) => ({ id: row.id }));
  }
}
