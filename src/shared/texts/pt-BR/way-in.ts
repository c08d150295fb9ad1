import type { wayIn as en } from '../en/way-in.ts';

/** See en/way-in.ts. */
export const wayIn: Record<keyof typeof en, string> = {
  'way-in.title': 'Via de entrada',
  'way-in.lede':
    'Como as novas mensagens do Instagram chegam a este computador. O Shopbell usa a melhor via que funciona e volta sozinho para uma melhor.',
  'way-in.settings': 'Via de entrada',
  'way-in.in-use': 'Em uso agora',
  'way-in.sees-address':
    'Pelo seu próprio endereço, {host}. Quem cuida desse servidor pode ler as novas mensagens ao passar. Ninguém pode alterá-las.',
  'way-in.sees-localtunnel':
    'Pelo retransmissor público {host}. Quem cuida dele, e as redes entre ele e você, podem ler as novas mensagens ao passar. Ninguém pode alterá-las.',
  'way-in.sees-ngrok':
    'Pela sua conta no ngrok. Quem cuida do ngrok pode ler as novas mensagens ao passar. Ninguém pode alterá-las.',
  'way-in.sees-cloudflared':
    'Pela Cloudflare. Quem cuida da Cloudflare pode ler as novas mensagens ao passar. Ninguém pode alterá-las.',
  'way-in.sees-nobody':
    'Não há ninguém no meio. Perguntamos diretamente ao Instagram; só o Instagram e você veem as mensagens.',
  'way-in.first': 'Primeira escolha',
  'way-in.relay': 'Retransmissor público',
  'way-in.own-address': 'Meu próprio endereço',
  'way-in.nobody': 'Ninguém no meio',
  'way-in.relay-hint': 'Funciona na hora, sem conta. Quando está fora, as outras vias entram no lugar.',
  'way-in.relay-server': 'Outro servidor retransmissor (opcional)',
  'way-in.relay-name': 'Um nome de sua preferência (opcional)',
  'way-in.address': 'Seu próprio endereço',
  'way-in.address-hint': 'Ele deve levar a http://127.0.0.1:{port} neste computador.',
  'way-in.address-stand-in': 'Um retransmissor público pode substituí-lo enquanto não responde',
  'way-in.nobody-hint':
    'As novas mensagens chegam um pouco mais devagar, nada se perde. Assim não é possível enviar arquivos.',
  'way-in.further': 'Outras vias',
  'way-in.further-hint': 'Tentadas de cima para baixo quando a primeira escolha não funciona.',
  'way-in.more-relays': 'Mais servidores retransmissores (opcional)',
  'way-in.more-relays-hint': 'Endereços que começam com https://, separados por espaços.',
  'way-in.ngrok-token': 'Authtoken do ngrok (opcional)',
  'way-in.ngrok-token-hint':
    'Está no seu painel do ngrok. Fica no chaveiro deste computador. Não é mostrado a ninguém.',
  'way-in.ngrok-forget': 'Esquecer o token',
  'way-in.ngrok-domain': 'Seu domínio do ngrok (opcional)',
  'way-in.cloudflared': 'Usar o cloudflared se estiver instalado',
  'way-in.save': 'Salvar',
  'way-in.saved': 'Salvo. A via de entrada abre de novo.',
  'way-in.address-wrong': 'Um endereço começa com https:// e não tem espaços.',
  'way-in.name-wrong': 'Um nome tem de 4 a 63 letras minúsculas, números ou hifens.',
  'way-in.domain-wrong': 'Um domínio é como shop.ngrok.app, sem https://.',
  'way-in.token-wrong': 'Um token tem pelo menos 16 letras e números, sem espaços.',
  'way-in.too-many': 'No máximo mais cinco servidores.',
};
