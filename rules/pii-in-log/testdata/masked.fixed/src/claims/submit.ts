import { two } from '@/lib/format'
import { maskEmail, maskIdCard } from '@/lib/mask'

interface Claimant {
  id: string
  idCardNo: string
  email?: string
  phone: string
}

export function submit(claimant: Claimant, amount: number) {
  console.log('submitted', maskIdCard(claimant.idCardNo), two(amount)) // want pii-in-log
  console.log(`mail to ${maskEmail(claimant.email)}, id ${maskIdCard(claimant.idCardNo)}`) // want pii-in-log
   // want pii-in-log
}
