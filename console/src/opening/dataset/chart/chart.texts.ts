import { addTexts } from '../../../i18n';

const zh = {
  measure: '指标',
  place: '对象',
  view: '图形',
  views: { line: '时间线', bars: '条形图', map: '地图' },
  show: '显示',
  chart: '图',
  table: '表',
  rise: '{{entity}}{{measure}}升至 {{value}}',
  peak: '{{entity}}{{measure}}在 {{at}} 最高，为 {{value}}',
  peakMean: '{{measure}}均值在 {{at}} 最高，为 {{value}}',
  barsCount: '{{top}}最多，占 {{share}}',
  barsMean: '{{top}}的{{measure}}均值最高，为 {{value}}',
  map: '{{at}}，{{top}}的{{measure}}最高，为 {{value}}',
  range: '{{from}} 至 {{to}}，共 {{count}} 个时点',
  band: '深线为 {{count}} 个{{by}}的均值，色带为其中最低至最高',
  sourceAll: '按全部 {{rows}} 条数据计算',
  sourcePreview: '按预览的前 {{rows}} 条计算',
  byCount: '各{{by}}的条数',
  byMean: '各{{by}}的{{measure}}均值',
  tiles: '每格一个省级行政区，颜色越深数值越大；空格没有数据',
  others: '其余 {{count}} 类',
  low: '最低',
  high: '最高',
  mean: '均值',
  time: '时间',
  count: '条数',
  value: '数值',
  join: '；',
  none: '这份数据没有可以画成图的内容',
  noneAbout: '需要有时间和数值，或者取值不多的分类。可以在“数据预览”里看数据。',
  provinces: {
    '11': '北京', '12': '天津', '13': '河北', '14': '山西', '15': '内蒙古', '21': '辽宁', '22': '吉林', '23': '黑龙江', '31': '上海', '32': '江苏', '33': '浙江', '34': '安徽',
    '35': '福建', '36': '江西', '37': '山东', '41': '河南', '42': '湖北', '43': '湖南', '44': '广东', '45': '广西', '46': '海南', '50': '重庆', '51': '四川', '52': '贵州',
    '53': '云南', '54': '西藏', '61': '陕西', '62': '甘肃', '63': '青海', '64': '宁夏', '65': '新疆', '71': '台湾', '81': '香港', '82': '澳门',
  },
};

const en: typeof zh = {
  measure: 'Measure',
  place: 'Of',
  view: 'Kind of chart',
  views: { line: 'Time line', bars: 'Bars', map: 'Map' },
  show: 'Show',
  chart: 'Chart',
  table: 'Table',
  rise: '{{measure}} of {{entity}} rises to {{value}}',
  peak: '{{measure}} of {{entity}} is highest in {{at}}, {{value}}',
  peakMean: 'Mean {{measure}} is highest in {{at}}, {{value}}',
  barsCount: '{{top}} is the largest, {{share}}',
  barsMean: '{{top}} has the highest mean {{measure}}, {{value}}',
  map: '{{at}}: {{top}} has the highest {{measure}}, {{value}}',
  range: '{{from}} to {{to}}, {{count}} points in time',
  band: 'the line is the mean over {{count}} of “{{by}}”, the band from the lowest to the highest of them',
  sourceAll: 'computed from all {{rows}} rows',
  sourcePreview: 'computed from the first {{rows}} rows, the preview',
  byCount: 'Rows by “{{by}}”',
  byMean: 'Mean {{measure}} by “{{by}}”',
  tiles: 'one tile a province; the darker, the higher; an empty tile has no data',
  others: '{{count}} others',
  low: 'Lowest',
  high: 'Highest',
  mean: 'Mean',
  time: 'Time',
  count: 'Rows',
  value: 'Value',
  join: '; ',
  none: 'There is nothing in this data to draw',
  noneAbout: 'A chart takes a time and numbers, or categories with few values. See the rows under “Preview”.',
  provinces: {
    '11': 'Beijing', '12': 'Tianjin', '13': 'Hebei', '14': 'Shanxi', '15': 'N.Mongol', '21': 'Liaoning', '22': 'Jilin', '23': 'Heilongj.', '31': 'Shanghai', '32': 'Jiangsu', '33': 'Zhejiang', '34': 'Anhui',
    '35': 'Fujian', '36': 'Jiangxi', '37': 'Shandong', '41': 'Henan', '42': 'Hubei', '43': 'Hunan', '44': 'Guangd.', '45': 'Guangxi', '46': 'Hainan', '50': 'Chongq.', '51': 'Sichuan', '52': 'Guizhou',
    '53': 'Yunnan', '54': 'Tibet', '61': 'Shaanxi', '62': 'Gansu', '63': 'Qinghai', '64': 'Ningxia', '65': 'Xinjiang', '71': 'Taiwan', '81': 'H. Kong', '82': 'Macao',
  },
};

addTexts('chart', { zh, en });

declare global {
  interface FenheTexts {
    chart: typeof zh;
  }
}
