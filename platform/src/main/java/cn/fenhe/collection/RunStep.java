package cn.fenhe.collection;

/** What of a run is done and kept (批次步骤); after a stop the run goes on behind the last one. */
public enum RunStep {
    /** 已接收: files lie in the staging folder, unpacked. Before it nothing is kept, so receiving begins anew. */
    RECEIVED,
    /** 已识别: character set, layout and columns are known. Understanding reads first lines only and is simply done again. */
    UNDERSTOOD,
    /** 已暂存: the batch's files are written beside the table. Staging is not resumed in the middle but done again. */
    STAGED,
    /** 已提交: the snapshot stands, with everything that belongs to it. One transaction: done or not done, never half. */
    COMMITTED,
    /** 已可查询: the table that lookups read holds the snapshot. Filled again when interrupted; until then lookups read the files. */
    SERVED,
    /** 已剖析: rows, missing and distinct values per column are counted. Counted again when interrupted. */
    PROFILED
}
