import { plain } from '../../cells/table.ts';

/** The English name of a column in the languages of the terminal; what is none of them stays as it is. What stands below is English in all. */
export const inEnglish = (header: string): string => ENGLISH.get(plain(header)) ?? header;

/** As far as they are known: nobody has seen a translated report here yet. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  Time: ['Zeit', 'Fecha/Hora', 'Hora', 'Heure', 'Ora', 'Orario', 'Horário', 'Tijd', 'Время', 'Czas', '時間', '时间'],
  'Open Time': [
    'Eröffnungszeit',
    'Hora de apertura',
    "Heure d'ouverture",
    'Ora apertura',
    'Horário de abertura',
    'Время открытия',
    '开仓时间',
  ],
  Position: ['Posición', 'Posizione', 'Posição', 'Positie', 'Позиция', 'Pozycja', 'ポジション', '持仓'],
  Symbol: ['Símbolo', 'Symbole', 'Simbolo', 'Ativo', 'Symbool', 'Символ', 'Инструмент', '銘柄', '交易品种'],
  Type: ['Typ', 'Tipo', 'Тип', 'タイプ', '类型'],
  Volume: ['Volumen', 'Объем', 'Объём', 'Wolumen', '数量', '交易量'],
  Price: ['Preis', 'Precio', 'Prix', 'Prezzo', 'Preço', 'Prijs', 'Цена', 'Cena', '価格', '价位', '价格'],
  'Market Price': [
    'Marktpreis',
    'Precio de mercado',
    'Prix du marché',
    'Prezzo di mercato',
    'Preço de mercado',
    'Рыночная цена',
    '市场价格',
  ],
  Commission: ['Kommission', 'Comisión', 'Commissione', 'Commissioni', 'Comissão', 'Commissie', 'Комиссия', 'Prowizja', '手数料', '手续费'],
  Fee: ['Gebühr', 'Tasa', 'Frais', 'Taxa', 'Сбор', 'Opłata', '费用'],
  Swap: ['Свап', 'Своп', 'スワップ', '库存费'],
  Profit: ['Gewinn', 'Beneficio', 'Profitto', 'Lucro', 'Winst', 'Прибыль', 'Zysk', '損益', '盈利'],
  Deal: ['Geschäft', 'Transacción', 'Transaction', 'Affare', 'Oferta', 'Сделка', 'Transakcja', '約定', '成交'],
  Direction: ['Richtung', 'Dirección', 'Direzione', 'Direção', 'Richting', 'Направление', 'Kierunek', '新規・決済', '趋势', '方向'],
  Order: ['Auftrag', 'Orden', 'Ordre', 'Ordine', 'Ordem', 'Ордер', 'Zlecenie', '注文', '订单'],
  State: ['Status', 'Zustand', 'Estado', 'État', 'Stato', 'Состояние', 'Stan', '状態', '状态'],
  Comment: ['Kommentar', 'Comentario', 'Commentaire', 'Commento', 'Comentário', 'Комментарий', 'Komentarz', 'コメント', '注释'],
  Balance: ['Kontostand', 'Saldo', 'Solde', 'Bilancio', 'Баланс', '残高', '结余'],
};
const ENGLISH = new Map(Object.entries(NAMES).flatMap(([english, names]) => names.map((name) => [plain(name), english] as const)));
