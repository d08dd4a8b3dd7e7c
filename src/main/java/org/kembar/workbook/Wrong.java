package org.kembar.workbook;

/**
 * Something for which a workbook is refused.
 *
 * @param place the cell with its sheet, {@code Kegiatan!D12}; empty where it is the workbook as a whole
 */
public record Wrong(String place, String sentence) {}
