import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, topics } from '../../src/core/index.ts';
import { LANGUAGES } from '../../src/core/topics/languages/index.ts';
import { foreignColumns, foreignHeadings } from '../../src/core/topics/languages/names.ts';
import { analyse } from '../support/check.ts';

const engine = createEngine();

/** Names that two topics share on purpose: such a section is read for both. */
const SHARED = new Set(['race condition|conditions', 'er diagram|diagrams|model', 'erd', '^ goals and|of']);

describe('names of sections', () => {
  it('belong to one topic each, but for those said here', () => {
    const owners = new Map<string, string[]>();
    for (const { id, headings } of topics) for (const name of headings) owners.set(name, [...(owners.get(name) ?? []), id]);
    const shared = [...owners].filter(([, ids]) => ids.length > 1).map(([name]) => name);
    assert.deepEqual(new Set(shared), SHARED);
  });
  for (const topic of topics) {
    it(`${topic.title} is ${topic.id} and nothing else`, () => assert.deepEqual(engine.names.inHeading(topic.title), [topic.id]));
  }
  for (const [code, language] of Object.entries(LANGUAGES)) {
    it(`in ${code} belong to one topic each`, () => {
      for (const [kind, named, find] of [['headings', language.headings, foreignHeadings], ['columns', language.columns, foreignColumns]] as const) {
        for (const [topic, names] of Object.entries(named)) {
          assert.ok(engine.topicIds.includes(topic), `${kind}: there is no topic ${topic}`);
          for (const name of names) assert.deepEqual(find(name), [topic], `${kind}: ${name}`);
        }
      }
    });
  }
});

/** A document in each language: a text under a few headings, one section declined with a reason, one topic nowhere. */
const DOCUMENTS: Readonly<Record<string, { readonly text: string; readonly declined: string }>> = {
  de: {
    declined: 'pagination',
    text: '# Paketautomaten\n\n## 1. Anforderungen und Annahmen\n\nEin Fach wird höchstens zwei Tage belegt, und jeder Kunde hat eine bestätigte Nummer.\n\n## Datenmodell\n\n| Spalte | Typ |\n| --- | --- |\n| fach_id | Zahl |\n\n## Paginierung\n\nEntfällt: die Liste hat nie mehr als vierzig Fächer.\n\n## Vor- und Nachteile\n\nDie eigene Post kostet mehr, doch die Fächer bleiben auch bei Ausfall des Netzes offen und werden später abgeglichen.\n',
  },
  fr: {
    declined: 'pagination',
    text: '# Consignes à colis\n\n## Hypothèses\n\nUn casier est occupé pendant deux jours au plus et chaque client possède un numéro vérifié par la poste.\n\n## Modèle de données\n\n| Champ | Genre |\n| --- | --- |\n| casier_id | nombre |\n\n## Pagination\n\nSans objet : la liste ne dépasse jamais quarante casiers.\n\n## Avantages et inconvénients\n\nLe réseau privé coûte plus cher, mais les casiers restent ouverts pendant une panne et sont rapprochés plus tard.\n',
  },
  es: {
    declined: 'pagination',
    text: '# Casilleros de paquetes\n\n## Supuestos\n\nUn casillero se ocupa dos días como máximo y cada cliente tiene un número verificado por la oficina.\n\n## Modelo de datos\n\n| Campo | Clase |\n| --- | --- |\n| casillero_id | número |\n\n## Paginación\n\nNo aplica: la lista nunca pasa de cuarenta casilleros.\n\n## Ventajas y desventajas\n\nLa red propia cuesta más, pero los casilleros siguen abiertos durante un corte y se concilian después.\n',
  },
  pt: {
    declined: 'pagination',
    text: '# Armários de encomendas\n\n## Premissas\n\nUm armário fica ocupado no máximo dois dias e cada cliente tem um número verificado pela agência.\n\n## Modelo de dados\n\n| Campo | Classe |\n| --- | --- |\n| armario_id | número |\n\n## Paginação\n\nNão se aplica: a lista nunca passa de quarenta armários.\n\n## Vantagens e desvantagens\n\nA rede própria custa mais, mas os armários continuam abertos durante uma falha e são conciliados depois.\n',
  },
  zh: {
    declined: 'pagination',
    text: '# 快递柜\n\n## 一、假设\n\n每个格口最多占用两天，每位顾客都有经过核实的手机号码，柜子在断网时仍然可以开门。\n\n## 数据模型设计\n\n| 字段 | 类型 |\n| --- | --- |\n| 格口编号 | 整数 |\n\n## 分页\n\n不适用：列表永远不超过四十个格口。\n\n## 方案对比\n\n自建网络费用更高，但是断网时格口仍然可以打开，恢复之后再进行核对，所以选择自建网络。\n',
  },
  ja: {
    declined: 'pagination',
    text: '# 宅配ロッカー\n\n## 前提条件\n\nひとつの箱は長くても二日までしか使われず、利用者はみな確認済みの電話番号を持っている。\n\n## データモデル\n\n| 項目 | 種類 |\n| --- | --- |\n| 箱番号 | 整数 |\n\n## ページネーション\n\n該当なし：一覧は四十件を超えない。\n\n## 代替案の比較検討\n\n専用回線は高いが、通信が切れても箱は開き、あとで照合できるため、専用回線を選ぶことにした。\n',
  },
};

describe('a document in another language', () => {
  for (const [code, { text, declined }] of Object.entries(DOCUMENTS)) {
    it(`in ${code} is read by its headings, and what is not found is unread`, async () => {
      const { view, findings } = await analyse(text);
      const state = (topic: string): string | undefined => view.verdicts.get(topic)?.state;
      assert.deepEqual([state('assumptions'), state('data-model'), state('trade-offs'), state(declined), state('cost')], ['covered', 'covered', 'covered', 'not-applicable', 'unread']);
      assert.ok(findings.filter(({ rule }) => rule.startsWith('missing-')).every(({ severity }) => severity === 'information'));
    });
  }
});
