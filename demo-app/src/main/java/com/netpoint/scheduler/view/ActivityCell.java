package com.netpoint.scheduler.view;

import java.awt.Component;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/**
 * A name on the left or a figure on the right; the float of a critical activity has the critical
 * colour.
 */
final class ActivityCell extends DefaultTableCellRenderer {
  private static final int FLOAT_COLUMN = 3;

  static int alignment(int column) {
    return column == 0 ? SwingConstants.LEADING : SwingConstants.TRAILING;
  }

  @Override
  public Component getTableCellRendererComponent(
      JTable table, Object value, boolean selected, boolean focused, int row, int column) {
    // Without the focus frame: a whole row is selected, never a cell.
    Component cell =
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
    setHorizontalAlignment(alignment(column));
    boolean critical =
        table.getModel() instanceof ActivityTableModel model && model.isCritical(row);
    cell.setForeground((critical && column == FLOAT_COLUMN ? Ink.CRITICAL_TEXT : Ink.TEXT).color());
    return cell;
  }
}
