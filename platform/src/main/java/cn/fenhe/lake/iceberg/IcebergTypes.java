package cn.fenhe.lake.iceberg;

import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** The lake's columns as an Iceberg schema and back. */
final class IcebergTypes {

    private IcebergTypes() {}

    static Schema schema(List<Column> columns) {
        List<Types.NestedField> fields = new ArrayList<>();
        for (Column column : columns) {
            int id = fields.size() + 1;
            Type type = type(column.type());
            fields.add(
                    column.required()
                            ? Types.NestedField.required(id, column.name(), type)
                            : Types.NestedField.optional(id, column.name(), type));
        }
        return new Schema(fields);
    }

    static List<StoredColumn> columns(Schema schema) {
        return schema.columns().stream()
                .map(field -> new StoredColumn(
                        field.fieldId(), new Column(field.name(), type(field.type()), field.isRequired())))
                .toList();
    }

    private static Type type(ColumnType type) {
        return switch (type) {
            case ColumnType.Decimal(int precision, int scale) -> Types.DecimalType.of(precision, scale);
            case ColumnType.Plain plain ->
                switch (plain) {
                    case TEXT -> Types.StringType.get();
                    case INTEGER -> Types.LongType.get();
                    case DOUBLE -> Types.DoubleType.get();
                    case BOOLEAN -> Types.BooleanType.get();
                    case DATE -> Types.DateType.get();
                    case TIMESTAMP -> Types.TimestampType.withoutZone();
                };
        };
    }

    private static ColumnType type(Type type) {
        return switch (type.typeId()) {
            case STRING -> ColumnType.Plain.TEXT;
            case LONG -> ColumnType.Plain.INTEGER;
            case DOUBLE -> ColumnType.Plain.DOUBLE;
            case BOOLEAN -> ColumnType.Plain.BOOLEAN;
            case DATE -> ColumnType.Plain.DATE;
            case TIMESTAMP -> ColumnType.Plain.TIMESTAMP;
            case DECIMAL -> {
                Types.DecimalType decimal = (Types.DecimalType) type;
                yield new ColumnType.Decimal(decimal.precision(), decimal.scale());
            }
            default -> throw new IllegalStateException("a type the lake never writes: " + type);
        };
    }
}
