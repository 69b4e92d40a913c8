package com.netpoint.scheduler.view;

import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;

/** A column title as the theme draws it, aligned with the cells below. */
final class HeaderCell implements TableCellRenderer {
  @Override
  public Component getTableCellRendererComponent(
      JTable table, Object title, boolean selected, boolean focused, int row, int column) {
    TableCellRenderer themed = table.getTableHeader().getDefaultRenderer();
    Component cell =
        themed.getTableCellRendererComponent(table, title, selected, focused, row, column);
    if (cell instanceof JLabel label) {
      label.setHorizontalAlignment(ActivityCell.alignment(column));
    }
    return cell;
  }
}
