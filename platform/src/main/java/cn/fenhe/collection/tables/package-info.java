/** Reads whatever departments export, text, workbook, page or objects, as rows of cells, and writes them again as a plain table. */
@NullMarked
package cn.fenhe.collection.tables;

import org.jspecify.annotations.NullMarked;
