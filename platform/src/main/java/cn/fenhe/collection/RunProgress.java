package cn.fenhe.collection;

/** How far a run is (进度). @param bytes read so far; @param total to be read, unpacked; zero before it is known */
public record RunProgress(long bytes, long total) {}
