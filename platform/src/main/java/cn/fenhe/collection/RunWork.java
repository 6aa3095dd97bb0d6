package cn.fenhe.collection;

/** What a run needs next. */
enum RunWork {
    /** Look whether its entry is confirmed, and take its turn. Harmless to repeat. */
    BEGIN,
    /** Copy the files from their folder. Not resumed: the staging folder is emptied first. */
    RECEIVE,
    /** Read the first lines. Harmless to repeat. */
    UNDERSTAND,
    /** Write the batch. Not resumed: written again, and what an earlier attempt left is an orphan of the lake. */
    STAGE,
    /** Commit, or hold. Asks first whether an earlier attempt did it. */
    COMMIT,
    /** Find out whether the commit whose answer was lost happened. Harmless to repeat. */
    SETTLE,
    /** Fill the table that lookups read. Harmless to repeat. */
    SERVE,
    /** Count the new snapshot's columns. Harmless to repeat. */
    PROFILE,
    /** Nothing; perhaps a person has to decide. */
    REST
}
