// What the directives of the schema do: one asks who calls, one records.
import { getDirective, MapperKind, mapSchema } from "@graphql-tools/utils";
import { GraphQLError, type GraphQLSchema } from "graphql";

export function marked(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) => {
      const needs = getDirective(schema, field, "needs")?.[0];
      const noted = getDirective(schema, field, "noted")?.[0];
      const inner = field.resolve;
      field.resolve = async (source, args, context, info) => {
        if (needs && !context.user?.roles.includes(needs.role)) throw new GraphQLError("forbidden");
        if (noted) await context.db.auditLog.create({ data: { userId: context.user.id, action: noted.as } });
        return inner?.(source, args, context, info);
      };
      return field;
    },
  });
}
