package cn.fenhe.connection;

/** Kinds of connections (连接类型). */
public enum ConnectionKind {
    /** 前置机目录: a folder on this machine that the institution delivers files into. */
    FOLDER,
    /** 数据库. */
    DATABASE
}
