import type { ThemeConfig } from 'antd';

/** The look: white ground, ink, hairlines, one river blue-green. */
export const theme: ThemeConfig = {
  cssVar: { key: 'fenhe' },
  token: {
    colorPrimary: '#0D6A76',
    colorLink: '#0D6A76',
    colorText: '#14222A',
    colorTextSecondary: '#44535B',
    colorTextTertiary: '#5F6E76',
    colorTextPlaceholder: '#5F6E76',
    colorBorder: '#D5DDE0',
    colorBorderSecondary: '#E6EBED',
    colorBgLayout: '#F2F5F6',
    colorSuccess: '#3B7420',
    colorWarning: '#8A5600',
    colorError: '#B3261E',
    borderRadius: 6,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  },
};
