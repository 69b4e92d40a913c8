package com.netpoint.scheduler.view;

import com.formdev.flatlaf.util.UIScale;
import com.netpoint.scheduler.model.Activity;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;

/**
 * The names and figures left of the chart; it holds the keyboard focus and follows the selection.
 */
final class ActivityTable extends JTable {
  private final Document document;

  ActivityTable(Document document) {
    super(new ActivityTableModel(document));
    this.document = document;
    getAccessibleContext().setAccessibleName("Activities of " + document.project().name());
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setFillsViewportHeight(true);
    setBorder(new Edge(SwingConstants.RIGHT));
    getTableHeader()
        .setBorder(
            BorderFactory.createCompoundBorder(
                new Edge(SwingConstants.RIGHT), new Edge(SwingConstants.BOTTOM)));
    getTableHeader().setReorderingAllowed(false);
    getTableHeader().setResizingAllowed(false);
    setDefaultRenderer(Object.class, new ActivityCell());
    getColumnModel()
        .getColumns()
        .asIterator()
        .forEachRemaining(column -> column.setHeaderRenderer(new HeaderCell()));
    fitColumns();
    followSelection();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // A theme with another font needs other widths; null while the constructor of JTable runs.
    if (document != null) {
      fitColumns();
    }
  }

  private List<Activity> activities() {
    return document.project().network().activities();
  }

  private void followSelection() {
    getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (getSelectedRow() >= 0) {
                document.selection().select(activities().get(getSelectedRow()));
              }
            });
    document.selection().onChange(this::showSelection);
    showSelection();
  }

  private void showSelection() {
    int row = activities().indexOf(document.selection().selected());
    if (row != getSelectedRow()) {
      setRowSelectionInterval(row, row);
      scrollRectToVisible(getCellRect(row, 0, true));
    }
  }

  private void fitColumns() {
    int total = 0;
    for (int column = 0; column < getColumnCount(); column++) {
      int width = width(column) + UIScale.scale(column == 0 ? 16 : 6);
      TableColumn fitted = getColumnModel().getColumn(column);
      fitted.setMinWidth(width);
      fitted.setPreferredWidth(width);
      total += width;
    }
    setPreferredScrollableViewportSize(new Dimension(total, 0));
  }

  private int width(int column) {
    TableCellRenderer headerRenderer = getColumnModel().getColumn(column).getHeaderRenderer();
    Object title = getColumnModel().getColumn(column).getHeaderValue();
    int width =
        preferred(
            headerRenderer.getTableCellRendererComponent(this, title, false, false, -1, column));
    for (int row = 0; row < getRowCount(); row++) {
      width =
          Math.max(width, preferred(prepareRenderer(getCellRenderer(row, column), row, column)));
    }
    return width;
  }

  private static int preferred(Component cell) {
    return cell.getPreferredSize().width;
  }
}
