package com.netpoint.license.agent.notice;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.KeyStroke;
import javax.swing.border.Border;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** Who holds the seats, a row each, in the order given. Rows can be selected and copied. */
final class HolderTable extends JTable {
  private static final int ROWS_SHOWN = 8;
  private static final int ROWS_AT_LEAST = 2;

  /** Names come from other machines: none is read as HTML, which could fetch from the network. */
  private static final String NO_HTML = "html.disable";

  private final Style style;

  HolderTable(List<List<String>> rows, Style style) {
    super(new Rows(rows));
    this.style = style;
    setFont(style.text);
    setRowHeight(style.units(1.6));
    setShowGrid(false);
    setIntercellSpacing(new Dimension());
    setFillsViewportHeight(true);
    setAutoResizeMode(AUTO_RESIZE_LAST_COLUMN);
    setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke("ENTER"), "left to the default button");
    getTableHeader().setReorderingAllowed(false);
    setDefaultRenderer(Object.class, new Cell(style.text, BorderFactory.createEmptyBorder()));
    if (style.dressed) {
      dress();
    }
    for (int column = 0; column < getColumnCount(); column++) {
      fit(getColumnModel().getColumn(column), column);
    }
    // Names may be cut short, and are shown whole under the mouse; times may not.
    TableColumn since = getColumnModel().getColumn(getColumnCount() - 1);
    since.setMinWidth(since.getPreferredWidth());
    setPreferredScrollableViewportSize(viewport(Math.min(rows.size(), ROWS_SHOWN)));
    getAccessibleContext().setAccessibleName("Who has the seats");
  }

  private void dress() {
    setForeground(style.ink);
    setBackground(style.page);
    Border below = BorderFactory.createMatteBorder(0, 0, 1, 0, style.line);
    getTableHeader().setDefaultRenderer(new Cell(style.small, below));
    getTableHeader().setForeground(style.softInk);
    getTableHeader().setBackground(style.bar);
    setSelectionBackground(style.accent);
    setSelectionForeground(style.page);
  }

  /** As wide as its longest text, read with the renderers that will paint it. */
  private void fit(TableColumn column, int index) {
    int width =
        getTableHeader()
            .getDefaultRenderer()
            .getTableCellRendererComponent(this, column.getHeaderValue(), false, false, -1, index)
            .getPreferredSize()
            .width;
    for (int row = 0; row < getRowCount(); row++) {
      Component cell = prepareRenderer(getCellRenderer(row, index), row, index);
      width = Math.max(width, cell.getPreferredSize().width);
    }
    column.setPreferredWidth(width + style.units(0.5));
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    int row = rowAtPoint(event.getPoint());
    int column = columnAtPoint(event.getPoint());
    return row < 0 || column < 0 ? null : (String) getValueAt(row, column);
  }

  @Override
  public JToolTip createToolTip() {
    JToolTip toolTip = super.createToolTip();
    toolTip.putClientProperty(NO_HTML, true);
    return toolTip;
  }

  /** The size that shows so many rows. */
  private Dimension viewport(int rows) {
    return new Dimension(getPreferredSize().width, rows * getRowHeight());
  }

  /** The least height in which it is still of use, its heading included. */
  int leastHeight() {
    int rows = Math.min(getRowCount(), ROWS_AT_LEAST);
    return getTableHeader().getPreferredSize().height + rows * getRowHeight() + style.units(0.5);
  }

  private final class Cell extends DefaultTableCellRenderer {
    private final Font font;
    private final Border border;

    Cell(Font font, Border line) {
      this.font = font;
      this.border =
          BorderFactory.createCompoundBorder(
              line,
              BorderFactory.createEmptyBorder(
                  style.units(0.25), style.units(0.6), style.units(0.25), style.units(0.6)));
      putClientProperty(NO_HTML, true);
    }

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      setFont(font);
      setBorder(border);
      if (row < 0) {
        setForeground(getTableHeader().getForeground());
        setBackground(getTableHeader().getBackground());
      }
      return this;
    }
  }

  private static final class Rows extends AbstractTableModel {
    private final List<List<String>> rows;

    Rows(List<List<String>> rows) {
      this.rows = rows;
    }

    @Override
    public int getRowCount() {
      return rows.size();
    }

    @Override
    public int getColumnCount() {
      return HolderLines.HEADINGS.size();
    }

    @Override
    public String getColumnName(int column) {
      return HolderLines.HEADINGS.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
      return rows.get(row).get(column);
    }
  }
}
