package cn.fenhe.lake;

/** A column of a table; its Iceberg field id is given by the lake and never reused. */
public record Column(String name, ColumnType type, boolean required) {}
